import { useEffect } from 'react'

const isDialoog = (el: Element): boolean => el.getAttribute('role')?.endsWith('dialog') === true

function geef(el: HTMLElement): void {
  if (el.tabIndex < 0 && !el.hasAttribute('tabindex')) {
    el.tabIndex = -1
    el.addEventListener('blur', () => el.removeAttribute('tabindex'), { once: true })
  }
  el.focus({ preventScroll: true })
}

/**
 * A button that is gone after it was pressed takes the focus with it: then whatever stood nearest around it gets the
 * focus, so that the keyboard and the screen reader go on from there. A dialog gives the focus back by itself.
 */
export function useFocusBlijft(): void {
  useEffect(() => {
    let weg: readonly HTMLElement[] = []
    const onthoud = (e: FocusEvent) => {
      weg = e
        .composedPath()
        .filter((el) => el instanceof HTMLElement && el !== document.body) as HTMLElement[]
    }
    const kijk = () => {
      const [laatste] = weg
      if (laatste === undefined || laatste.isConnected || document.activeElement !== document.body) return
      if (weg.some(isDialoog)) return
      const over = weg.find((el) => el.isConnected && el !== document.documentElement)
      weg = []
      if (over !== undefined) geef(over)
    }
    const waarnemer = new MutationObserver(kijk)
    waarnemer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onthoud)
    return () => {
      waarnemer.disconnect()
      document.removeEventListener('focusin', onthoud)
    }
  }, [])
}
