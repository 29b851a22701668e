import { createEventHub } from '@shared/bridge/events'
import { describe, expect, it } from 'vitest'

describe('what the host says unasked', () => {
  it('reaches every listener until it stops listening', () => {
    const hub = createEventHub()
    const heard: string[] = []
    const stop = hub.on('menu.command', ({ command }) => heard.push(`one ${command}`))
    hub.on('menu.command', ({ command }) => heard.push(`other ${command}`))
    hub.emit('menu.command', { command: 'file.save' })
    stop()
    hub.emit('menu.command', { command: 'file.open' })
    expect(heard).toEqual(['one file.save', 'other file.save', 'other file.open'])
  })

  it('waits for the first listener', () => {
    const hub = createEventHub()
    const heard: string[] = []
    hub.emit('file.opened', { token: 't', name: 'FY26.palier' })
    hub.on('file.opened', ({ name }) => heard.push(name))
    hub.on('file.opened', ({ name }) => heard.push(name))
    expect(heard).toEqual(['FY26.palier'])
  })
})
