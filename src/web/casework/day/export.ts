/** Lists taken away as CSV or a spreadsheet: what is owed, matters, and who carries what. */
import { type Desk, whoses } from '#desk'
import { ruleById } from '#law'
import { type Around, download, type Sending } from '../../page.ts'
import { type SheetFormat, sheetFormats, spreadsheet } from '../../spreadsheet.ts'
import { bearerOf, shortCite, whatToDo } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { purposeNamed } from '../privacy/words.ts'
import { recommendationSheet } from '../review/recommendations.ts'
import { stageOf } from '../stages.ts'
import { fieldsOf, narrowedBy } from '../today/lists.ts'

type Maker = (desk: Desk, here: Around, format: SheetFormat) => Promise<Sending | undefined>

const duties: Maker = async (desk, here, format) => {
  const whose = whoses.find(one => one === here.query.get('list')) ?? 'mine'
  const narrowed = narrowedBy(await fieldsOf(desk, here), here.today)
  const rows = await desk.work.owedList(here.as, { whose, narrowed })
  return (
    rows &&
    spreadsheet('owed', format, {
      rows,
      columns: [
        { name: 'Due', of: ({ owed }) => owed.due },
        { name: 'This force aims for', of: ({ aimOn }) => aimOn },
        { name: 'State', of: ({ owed }) => owed.state },
        { name: 'What', of: ({ owed }) => whatToDo(owed) },
        { name: 'Matter', of: ({ reference }) => reference },
        { name: 'About', of: ({ summary }) => summary },
        { name: 'How strong', of: ({ owed }) => ruleById(owed.rule)?.tier ?? owed.tier },
        { name: 'Provision', of: ({ owed }) => shortCite(owed) },
        { name: 'Owed by', of: ({ owed }) => bearerOf(owed) },
        {
          name: 'Owner',
          of: ({ handlerName }) => (here.hideNames && handlerName ? 'A colleague' : handlerName),
        },
      ],
    })
  )
}

const matters: Maker = async (desk, here, format) => {
  const rows = await desk.work.matterList(here.as, here.query.get('words') ?? '')
  return (
    rows &&
    spreadsheet('matters', format, {
      rows,
      columns: [
        { name: 'Reference', of: ({ reference }) => reference },
        { name: 'Kind', of: ({ kind }) => kind },
        { name: 'Where it stands', of: row => stageOf(row).text },
        { name: 'Made', of: ({ madeOn }) => madeOn },
        { name: 'Logged', of: ({ loggedOn }) => loggedOn },
        { name: 'Recorded', of: ({ recordedOn }) => recordedOn },
        { name: 'Outcome', of: ({ outcomeOn }) => outcomeOn },
        { name: 'Finalised', of: ({ finalisedOn }) => finalisedOn },
        { name: 'About', of: ({ summary }) => summary },
        { name: 'Categories', of: ({ codes }) => codes.join(' ') },
        { name: 'Tags', of: ({ tags }) => tags.join(' ') },
        {
          name: 'Purpose',
          of: ({ purpose }) =>
            purpose === null ? 'Not decided' : (purposeNamed(purpose) ?? purpose),
        },
        {
          name: 'Handler',
          of: ({ handlerName }) => (here.hideNames && handlerName ? 'A colleague' : handlerName),
        },
      ],
    })
  )
}

const workload: Maker = async (desk, here, format) => {
  const found = await desk.work.overview(here.as)
  return (
    found &&
    spreadsheet('workload', format, {
      rows: found.loads,
      columns: [
        { name: 'Handler', of: ({ name }) => (here.hideNames ? 'A colleague' : name) },
        { name: 'Team', of: ({ team }) => team },
        { name: 'Matters', of: one => one.matters },
        { name: 'Oldest made', of: ({ oldest }) => oldest },
        { name: 'Overdue', of: ({ overdue }) => overdue },
      ],
    })
  )
}

const lists: Readonly<Record<string, Maker>> = {
  duties,
  matters,
  workload,
  recommendations: recommendationSheet,
}

export const exported = download({
  path: '/work/export/:file',
  may: mayRead,
  audit: { look: 'queue' },
  async send(desk, here) {
    const [name = '', ending] = here.file.split('.')
    const format = sheetFormats.find(one => one === ending)
    return format && lists[name]?.(desk, here, format)
  },
})
