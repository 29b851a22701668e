import { AlertDialog as RadixAlert, Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode
  readonly size?: 'narrow' | 'wide' | 'full'
}

/** A window over the window. Esc closes it, and so does a press outside where little would be lost. */
export function Dialog({ title, onClose, children, footer, size = 'narrow' }: DialogProps) {
  return (
    <RadixDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="dialog__scrim" />
        <RadixDialog.Content
          className={`dialog dialog--${size}`}
          aria-describedby={undefined}
          onInteractOutside={(event) => size === 'full' && event.preventDefault()}
        >
          <RadixDialog.Title className="dialog__title">{title}</RadixDialog.Title>
          <div className="dialog__body">{children}</div>
          {footer !== undefined && <div className="dialog__footer">{footer}</div>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

interface QuestionProps {
  readonly title: string
  readonly text: string
  /** Esc is this answer. */
  readonly onCancel: () => void
  /** Buttons, the safest focused first. */
  readonly children: ReactNode
}

/** A question that must be answered before anything else. */
export function Question({ title, text, onCancel, children }: QuestionProps) {
  return (
    <RadixAlert.Root open onOpenChange={(open) => !open && onCancel()}>
      <RadixAlert.Portal>
        <RadixAlert.Overlay className="dialog__scrim" />
        <RadixAlert.Content className="dialog">
          <RadixAlert.Title className="dialog__title">{title}</RadixAlert.Title>
          <RadixAlert.Description className="dialog__body">{text}</RadixAlert.Description>
          <div className="dialog__footer">{children}</div>
        </RadixAlert.Content>
      </RadixAlert.Portal>
    </RadixAlert.Root>
  )
}
