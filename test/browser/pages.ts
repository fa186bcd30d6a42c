import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Report } from '../../src/model/report.js'
import { parseReport } from '../../src/parse-report.js'
import { reviewPage } from '../../src/view/review-page.js'

/** A record with its page. */
export interface Made {
  readonly report: Report
  readonly html: string
}

export function pageOf(source: string, name: string, options: { readonly lang?: 'zh' | 'en' } = {}): Made {
  const bytes = new TextEncoder().encode(source)
  const report = parseReport(bytes, { name })
  return { report, html: reviewPage(report, bytes, options) }
}

export function fixturePage(folder: string, file: string): Made {
  const bytes = readFileSync(join('fixtures', folder, file))
  const report = parseReport(bytes, { name: file })
  return { report, html: reviewPage(report, bytes) }
}

/** What a page asked for and what went wrong in it. */
export interface Seen {
  readonly requests: string[]
  readonly errors: string[]
  readonly dialogs: string[]
}

/** A page as it opens from a server, with all that it does noted. Whatever else it asks for is noted and refused. */
export async function open(
  browser: Browser,
  html: string,
  { hash = '', width = 1440, height = 900 }: { hash?: string; width?: number; height?: number } = {},
): Promise<{ page: Page; context: BrowserContext; seen: Seen }> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true })
  const seen: Seen = { requests: [], errors: [], dialogs: [] }
  const address = 'http://page.invalid/review.html'
  await context.route('**/*', (route, request) => {
    if (request.url().split('#')[0] === address) return route.fulfill({ body: html, contentType: 'text/html' })
    seen.requests.push(request.url())
    return route.abort()
  })
  const page = await context.newPage()
  page.on('pageerror', error => seen.errors.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') seen.errors.push(message.text())
  })
  page.on('dialog', dialog => {
    seen.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(address + hash)
  await page.waitForSelector('html.ready')
  return { page, context, seen }
}

/** Serious findings of the accessibility checker. */
export async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    interface Violation {
      readonly id: string
      readonly impact: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  })
}
