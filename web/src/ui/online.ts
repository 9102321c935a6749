import { useSyncExternalStore } from 'react'

const abonneer = (luisteraar: () => void) => {
  addEventListener('online', luisteraar)
  addEventListener('offline', luisteraar)
  return () => {
    removeEventListener('online', luisteraar)
    removeEventListener('offline', luisteraar)
  }
}

/** Whether the device thinks that it has a network; without one, what needs the server is not offered. */
export const useOnline = (): boolean => useSyncExternalStore(abonneer, () => navigator.onLine)
