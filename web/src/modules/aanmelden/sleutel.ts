import { useRef } from 'react'
import { nieuweSleutel } from '../../api/client.ts'

/** One key for one and the same content, however often it is sent; changed content is another submit and gets its own. */
export function useSleutelBij(): (inhoud: unknown) => string {
  const vorige = useRef({ tekst: '', sleutel: '' })
  return (inhoud) => {
    const tekst = JSON.stringify(inhoud)
    if (vorige.current.tekst !== tekst) vorige.current = { tekst, sleutel: nieuweSleutel() }
    return vorige.current.sleutel
  }
}
