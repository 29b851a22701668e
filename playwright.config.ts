import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e/specs',
  globalSetup: './test/e2e/support/build.mjs',
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium' },
    locale: 'en-US',
    timezoneId: 'America/Toronto',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // Tracing costs a fifth of the time: `npx playwright test --trace on` where one is wanted.
    trace: 'off',
  },
})
