import { useEffect } from 'react'

/** How many drawn frames it is tried again. */
const BEELDEN = 10
/** Less of it in view is out of view: a bar may lie over it. Pixels. */
const RAND = 90
// What lies outside is a dialog: it gives the focus back by itself, unless what opened it is gone too.
const isOpPagina = (el: EventTarget): el is HTMLElement =>
  el instanceof HTMLElement && el.closest('main, header') !== null

/**
 * A button that is gone after it was pressed takes the focus with it: then whatever stood nearest around it gets the
 * focus, so that the keyboard and the screen reader go on from there.
 */
export function useFocusBlijft(): void {
  useEffect(() => {
    let pad: readonly HTMLElement[] = []
    const onthoud = (e: FocusEvent) => {
      const hier = e.composedPath().filter(isOpPagina)
      if (hier.length > 0) pad = hier
    }
    const herstel = (beelden: number) => {
      if (document.activeElement !== document.body || pad[0]?.isConnected !== false) return
      const over = pad.find((el) => el.isConnected && el.offsetHeight > 0)
      if (over === undefined) return
      if (over.tabIndex < 0) over.tabIndex = -1
      over.focus({ preventScroll: true })
      // What was long is short now, or the other way round: then it may stand out of view.
      const { top, bottom } = over.getBoundingClientRect()
      if (bottom < RAND || top > innerHeight - RAND) over.scrollIntoView({ block: 'nearest' })
      // Under a dialog that is just closing the page is inert for a moment, and takes no focus.
      if (document.activeElement !== over && beelden > 0) requestAnimationFrame(() => herstel(beelden - 1))
    }
    const waarnemer = new MutationObserver(() => herstel(BEELDEN))
    waarnemer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onthoud)
    return () => {
      waarnemer.disconnect()
      document.removeEventListener('focusin', onthoud)
    }
  }, [])
}
