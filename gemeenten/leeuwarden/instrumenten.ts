// The instruments of Leeuwarden (seed 004). What the plan does not name is off.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/instrumenten.ts'

export const instrumenten: Beleid['instrumenten'] = landelijk.zwijgt('004 zegt niets')
