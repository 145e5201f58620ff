/**
 * Pages into HTML. Autoescape is on and an undefined value is a fault. Every `govuk-frontend` and
 * Ministry of Justice macro we use is there by name, so no template imports one.
 */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import nunjucks from 'nunjucks'
import { webFolder } from './words.ts'

const require = createRequire(import.meta.url)
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`))

const macros = [
  ['govuk', 'back-link', 'govukBackLink'],
  ['govuk', 'button', 'govukButton'],
  ['govuk', 'checkboxes', 'govukCheckboxes'],
  ['govuk', 'date-input', 'govukDateInput'],
  ['govuk', 'details', 'govukDetails'],
  ['govuk', 'error-message', 'govukErrorMessage'],
  ['govuk', 'error-summary', 'govukErrorSummary'],
  ['govuk', 'exit-this-page', 'govukExitThisPage'],
  ['govuk', 'fieldset', 'govukFieldset'],
  ['govuk', 'file-upload', 'govukFileUpload'],
  ['govuk', 'hint', 'govukHint'],
  ['govuk', 'input', 'govukInput'],
  ['govuk', 'inset-text', 'govukInsetText'],
  ['govuk', 'label', 'govukLabel'],
  ['govuk', 'language-navigation', 'govukLanguageNavigation'],
  ['govuk', 'notification-banner', 'govukNotificationBanner'],
  ['govuk', 'pagination', 'govukPagination'],
  ['govuk', 'panel', 'govukPanel'],
  ['govuk', 'radios', 'govukRadios'],
  ['govuk', 'select', 'govukSelect'],
  ['govuk', 'service-navigation', 'govukServiceNavigation'],
  ['govuk', 'skip-link', 'govukSkipLink'],
  ['govuk', 'summary-list', 'govukSummaryList'],
  ['govuk', 'table', 'govukTable'],
  ['govuk', 'tag', 'govukTag'],
  ['govuk', 'task-list', 'govukTaskList'],
  ['govuk', 'textarea', 'govukTextarea'],
  ['govuk', 'warning-text', 'govukWarningText'],
  ['moj', 'alert', 'mojAlert'],
  ['moj', 'filter', 'mojFilter'],
  ['moj', 'identity-bar', 'mojIdentityBar'],
  ['moj', 'interruption-card', 'interruptionCard'],
  ['moj', 'multi-file-upload', 'mojMultiFileUpload'],
  ['moj', 'sub-navigation', 'mojSubNavigation'],
  ['moj', 'ticket-panel', 'mojTicketPanel'],
  ['moj', 'timeline', 'mojTimeline'],
  ['ours', 'why-this-date', 'whyThisDate'],
  ['ours', 'cannot-yet', 'cannotYet'],
  ['ours', 'go-ahead', 'goAhead'],
  ['ours', 'empty-state', 'emptyState'],
  ['ours', 'duty-tag', 'dutyTag'],
  ['ours', 'passage', 'passageQuote'],
] as const

function macroFile(from: 'govuk' | 'moj' | 'ours', folder: string): string {
  return from === 'ours' ? `components/${folder}.njk` : `${from}/components/${folder}/macro.njk`
}

export type Render = (template: string, context: object) => string

let made: Render | undefined

/** One for the process: templates do not change under it, and each is compiled once. */
export function createRender(): Render {
  made ??= newRender()
  return made
}

function newRender(): Render {
  const loader = new nunjucks.FileSystemLoader([
    webFolder,
    `${packageFolder('govuk-frontend')}/dist`,
    packageFolder('@ministryofjustice/frontend'),
  ])
  const environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true })
  // The Ministry's timeline asks for this filter; our dates reach it in words already, as its type.
  environment.addFilter('mojDate', (_timestamp: string, words: string) => words)
  // The macros indent the HTML they are given, and so would move the words a person typed.
  environment.addFilter('indent', (html: unknown) => html)
  // Its own tries two patterns at every space of a page: a third of the time a page takes to draw.
  environment.addFilter('trim', (words: string | nunjucks.runtime.SafeString) => {
    const bare = words.valueOf().trim()
    return words instanceof nunjucks.runtime.SafeString
      ? new nunjucks.runtime.SafeString(bare)
      : bare
  })
  for (const [from, folder, name] of macros) {
    const template = environment.getTemplate(macroFile(from, folder), true) as Exporting
    template.getExported((error, exported) => {
      const macro = exported?.[name]
      if (error || !macro) throw new Error(`no macro ${name}`, { cause: error })
      environment.addGlobal(name, macro)
    })
  }
  return (template, context) => environment.render(template, context)
}

// Nunjucks has this method and its types do not.
type Exporting = nunjucks.Template & {
  getExported(
    then: (error: Error | null, exported?: Readonly<Record<string, unknown>>) => void,
  ): void
}
