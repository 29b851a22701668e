import { app } from './app'
import { cli } from './cli'
import { commands } from './commands'
import { documents } from './documents'
import { findings } from './findings'
import { grid } from './grid'
import { host } from './host'
import { imports } from './imports'
import { output } from './output'
import { people } from './people'
import { plan } from './plan'
import { practice } from './practice'
import { results } from './results'
import { sales } from './sales'
import { scenarios } from './scenarios'
import { sentences } from './sentences'
import { templates } from './templates'
import { trace } from './trace'
import { workbook } from './workbook'

export const fr = {
  ...app,
  ...cli,
  ...commands,
  ...documents,
  ...findings,
  ...grid,
  ...host,
  ...imports,
  ...output,
  ...people,
  ...plan,
  ...practice,
  ...results,
  ...sales,
  ...scenarios,
  ...sentences,
  ...templates,
  ...trace,
  ...workbook,
}
