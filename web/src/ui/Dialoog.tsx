import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Knop } from './Knop.tsx'

type DialoogProps = {
  readonly titel: string
  readonly open: boolean
  /** Esc, the cross and a press beside it. Focus goes back to where it was. */
  readonly opSluit: () => void
  readonly breed?: boolean
  /** A question that must be answered: no closing by a press beside it. */
  readonly blijft?: boolean
  readonly children: ReactNode
}

/** A dialog over the page; the focus stays inside until it closes. */
export function Dialoog({ titel, open, opSluit, breed = false, blijft = false, children }: DialoogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) opSluit()
      }}
      isDismissable={!blijft}
      className={breed ? 'kt-dialoog-laag kt-dialoog-laag--breed' : 'kt-dialoog-laag'}
    >
      <Modal>
        <Dialog className="kt-dialoog">
          <div className="kt-dialoog__kop">
            <Heading slot="title" level={2}>
              {titel}
            </Heading>
            <Knop soort="stil" icoon={X} opDruk={opSluit}>
              Sluit
            </Knop>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
