import { newId } from '@renderer/app/newId'
import { expect, it } from 'vitest'

it('an id is made of the words of a name', () => expect(newId('Équipe Nord & Sud', [])).toBe('equipe-nord-sud'))

it('an id differs from all others', () => expect(newId('Own', ['own', 'own-2'])).toBe('own-3'))

it('a name without letters still gives an id', () => expect(newId('…', [])).toBe('new'))
