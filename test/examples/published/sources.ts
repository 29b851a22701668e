// Sources that several cases share, with the file and the version that states the figures.

const GTM = 'https://github.com/mohan98521/gtm-variable-pay'
const SPM = 'https://github.com/CCAFRICA/spm-platform'
const CENTIFY = 'https://github.com/felixele217/app-centify'

export const THEODOR =
  'https://github.com/theodortrampe/commission-calculator src/lib/utils/__tests__/calculateCommissions.test.ts @6487f39'
export const THEODOR_CALCULATOR =
  'https://github.com/theodortrampe/commission-calculator src/lib/utils/calculateCommissions.test.ts @6487f39'
export const GTM_ENGINE = `${GTM} src/lib/__tests__/compensationEngine.test.ts @11156cb`
export const gtmPlan = (version: string) => `${GTM} .lovable/plan.md @${version}`
export const COMMISSIONFLOW =
  'https://github.com/Nikki72581/commissionflow tests/unit/commission-calculations.test.ts @003ee14'
export const SE420 = 'https://github.com/denizmak/SE420-Mini-Project-5 src/test/CalculatorTest.java @70432e4'
export const spm = (file: string) => `${SPM} ${file}`
export const centify = (file: string) => `${CENTIFY} @31ad1d9 tests/Unit/${file}`
export const trac = (file: string, version = '4624e8c') =>
  `https://github.com/Whiskerweb/Trac scripts/${file} @${version}`
export const firebeat = (file: string) =>
  `https://github.com/acebista/firebeat jb-trade-link-firebeat/__tests__/${file} @cbf70b2`
export const DEALER =
  'Regression tests of a car dealers’ pay plan (BackendCommissionRegressionTests); no public address'
export const MASTERS = 'https://seanmmasters.com/2019/11/03/sales-compensation-ramp-goals-for-new-hires/'
