/** The officer's answer to the case, allegation by allegation. Only what is sent is kept. */
import type { AllegationResponse } from '#casework'
import type { OfficerPage } from '#desk'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { explainIn, isChanging, officerTheirs, sending, withSent } from '../theirs.ts'

const accepts = ['misconduct', 'gross-misconduct', 'in-part', 'no'] as const
type Asking = Readonly<{
  alleged: readonly Readonly<{ id: AllegationResponse['allegation']; words: string }>[]
  /** What they sent, of which they say what they rely on. */
  files: OfficerPage['files']
}>

function read(sheet: Sheet, { alleged, files }: Asking) {
  if (isChanging(sheet)) return refuse([])
  const { t } = sheet
  const given = alleged.map(({ id }, nth) => {
    const accepted = sheet.choice(`accepted-${nth}`, accepts)
    const words = sheet.lines(`words-${nth}`)
    const isDisputed = accepted === 'no' || accepted === 'in-part'
    return { allegation: id, accepted, words, isWhole: accepted && (words || !isDisputed) }
  })
  const answers = given.flatMap(({ allegation, accepted, words, isWhole }) =>
    accepted && isWhole ? { allegation, accepted, words } : [],
  )
  const [law, mitigation] = [sheet.lines('law'), sheet.lines('mitigation')]
  const chosen = sheet.choices(
    'files',
    files.map(({ document }) => document),
  )
  const documents = files.filter(({ document }) => chosen.includes(document))
  if (answers.length === alleged.length && alleged.length > 0)
    return accepted({
      ...{ answers, documents },
      ...(law ? { law } : {}),
      ...(mitigation ? { mitigation } : {}),
    })
  return refuse(
    given.flatMap(({ accepted, isWhole }, nth) => {
      const n = { n: nth + 1 }
      if (!accepted) return [{ field: `accepted-${nth}`, words: t('accepts.missing', n) }]
      return isWhole ? [] : [{ field: `words-${nth}`, words: t('disputed.missing', n) }]
    }),
  )
}

export const respond = page({
  ...sending,
  path: '/officer/respond',
  template: 'officer/respond/respond.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return {
      alleged: found.allegations,
      files: found.files,
      fileItems: found.files.map(({ document, name }) => ({ value: document, text: name })),
      accepts: accepts.map(value => ({ value, text: here.t(`accepts.${value}`) })),
    }
  },
  read,
  explain: explainIn('law'),
  async check(_desk, { t }, { answers, law, mitigation, documents }) {
    const row = (text: string, words: string) => ({
      key: { text },
      value: { text: words, classes: 'candour-lines' },
    })
    return {
      rows: [
        ...answers.map(({ accepted, words }, nth) =>
          row(
            t('allegation', { n: nth + 1 }),
            [t(`accepts.${accepted}`), words].filter(Boolean).join('\n'),
          ),
        ),
        ...(law ? [row(t('law'), law)] : []),
        ...(mitigation ? [row(t('mitigation'), mitigation)] : []),
        row(t('files'), documents.map(({ name }) => name).join('\n') || t('files.none')),
      ],
      files: documents.map(({ document }) => document),
      names: [
        ...answers.flatMap((_, nth) => [`accepted-${nth}`, `words-${nth}`]),
        'law',
        'mitigation',
      ],
    }
  },
  submit: (desk, { as }, { documents, ...asked }) =>
    desk.officer.respond(as, { ...asked, documents: documents.map(({ document }) => document) }),
  next: withSent('responded'),
})
