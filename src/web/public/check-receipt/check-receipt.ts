/** A page on which anyone can check a receipt in their own browser, telling the server nothing. */
import { page } from '../../page.ts'
import { browserModules } from './modules.ts'

const steps = ['leaf', 'key', 'signature', 'size', 'inclusion', 'copy']
const fields = ['receipt', 'format', 'leaf', 'index', 'size', 'proof', 'checkpoint', 'key']
const outcomes = ['verified', 'not-verified']

/** Keys of the words the script may need. They go with the page: it asks for nothing later. */
const spoken: readonly string[] = [
  ...['problem', ...outcomes].map(state => `title.${state}`),
  ...outcomes.map(outcome => `${outcome}.title`),
  ...['none', 'too-large', 'copy-too-large'].map(problem => `problem.${problem}`),
  ...[...fields, 'bodySalt', 'other'].map(field => `problem.field.${field}`),
  ...['report', 'record', 'notice', 'document'].map(kind => `kind.${kind}`),
  ...steps.flatMap(step => [`step.${step}.yes`, `step.${step}.no`]),
]

export const checkReceipt = page({
  path: '/check-receipt',
  may: 'anyone',
  template: 'public/check-receipt/check-receipt.njk',
  async show() {
    const { entry, addresses } = browserModules()
    return { entry, scripts: addresses, spoken }
  },
})
