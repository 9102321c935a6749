// How Enschede follows up signalen (seed 000). What the plan does not name is off.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/signalering.ts'

export const signalering: Beleid['signalering'] = landelijk.zwijgt('000 zegt niets')
