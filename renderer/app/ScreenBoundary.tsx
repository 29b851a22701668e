import { Component, type ReactNode } from 'react'
import { useTranslate } from './context'

interface BoundaryProps {
  readonly children: ReactNode
}

/** Keeps a fault of one screen from taking the window, and the work in it, down. */
export class ScreenBoundary extends Component<BoundaryProps, { readonly fault: Error | null }> {
  override readonly state: { readonly fault: Error | null } = { fault: null }

  static getDerivedStateFromError(fault: Error) {
    return { fault }
  }

  override render() {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return <ScreenFault fault={fault} onRetry={() => this.setState({ fault: null })} />
  }
}

function ScreenFault({ fault, onRetry }: { readonly fault: Error; readonly onRetry: () => void }) {
  const t = useTranslate()
  return (
    <div className="screen-fault" role="alert">
      <h1>{t('app.screenFailed')}</h1>
      <p>{t('app.screenFailedText', { fault: fault.message })}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('app.tryAgain')}
      </button>
    </div>
  )
}
