const WACHT_MS = 300
const BLIJF_MS = 10_000
const plek = document.createElement('p')
plek.className = 'kt-alleen-stem'
plek.ariaLive = 'polite'
// React Aria hides the page behind a window, but not this.
plek.dataset['liveAnnouncer'] = 'true'
document.body.append(plek)

const zeg = (tekst: string) => () => {
  plek.textContent = tekst
}

/** Says that what was pressed is done, for who does not see the page change (WCAG 4.1.3). */
export function zegGelukt(): void {
  // The same words twice are only read twice when they were gone for a moment.
  zeg('')()
  setTimeout(zeg('Gelukt.'), WACHT_MS)
  setTimeout(zeg(''), BLIJF_MS)
}
