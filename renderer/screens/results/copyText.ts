/** Puts text on the clipboard by the document's own copy event, which needs no permission of the host. */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return copied
}
