import { useEffect } from 'react'

// What lies outside is a dialog: it gives the focus back by itself, unless what opened it is gone too.
const isOpPagina = (el: EventTarget): el is HTMLElement =>
  el instanceof HTMLElement && el.closest('main') !== null

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
    const waarnemer = new MutationObserver(() => {
      if (document.activeElement !== document.body || pad[0]?.isConnected !== false) return
      const over = pad.find((el) => el.isConnected)
      if (over === undefined) return
      if (over.tabIndex < 0) over.tabIndex = -1
      over.focus({ preventScroll: true })
    })
    waarnemer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onthoud)
    return () => {
      waarnemer.disconnect()
      document.removeEventListener('focusin', onthoud)
    }
  }, [])
}
