import { type ComponentType, lazy } from 'react'
import { SCREENS, type Screen } from './view'

/** Every `<Name>Screen.tsx` of screens/, loaded when it is first shown. */
const LOADERS = import.meta.glob<Readonly<Record<string, ComponentType>>>('../screens/*/*Screen.tsx')

function screenComponent(screen: Screen): ComponentType {
  const name = `${screen.charAt(0).toUpperCase()}${screen.slice(1)}Screen`
  return lazy(async () => {
    const load = LOADERS[`../screens/${screen}/${name}.tsx`]
    const component = (await load?.())?.[name]
    if (component === undefined) throw new Error(`${name} is not there`)
    return { default: component }
  })
}

export const SCREEN_COMPONENTS = Object.fromEntries(
  SCREENS.map((screen) => [screen, screenComponent(screen)]),
) as Readonly<Record<Screen, ComponentType>>
