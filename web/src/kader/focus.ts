import { useEffect } from 'react'

function geef(el: HTMLElement): void {
  if (el.tabIndex < 0 && !el.hasAttribute('tabindex')) {
    el.tabIndex = -1
    el.addEventListener('blur', () => el.removeAttribute('tabindex'), { once: true })
  }
  el.focus({ preventScroll: true })
}

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
      if (over !== undefined) geef(over)
    })
    waarnemer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onthoud)
    return () => {
      waarnemer.disconnect()
      document.removeEventListener('focusin', onthoud)
    }
  }, [])
}
