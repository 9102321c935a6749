// What Enschede asks while a plan runs.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/uitvoering.ts'

export const uitvoering: Beleid['uitvoering'] = {
  uren: landelijk.urenZonderOordeel('000 zegt niets over uren die mogen wisselen'),
  resultaten: landelijk.geenResultaten('000 noemt geen resultaten per activiteit'),
  ...landelijk.zonderAfspraken('000 zegt niets over afspraken tijdens de uitvoering'),
}
