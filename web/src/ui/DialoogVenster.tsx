import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { DialoogProps } from './dialoog.ts'
import { Knop } from './Knop.tsx'

/** The window itself, with React Aria: loaded by Dialoog. */
export function DialoogVenster({
  titel,
  opSluit,
  breed = false,
  blijft = false,
  children,
}: Omit<DialoogProps, 'open'>) {
  return (
    <ModalOverlay
      isOpen
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
