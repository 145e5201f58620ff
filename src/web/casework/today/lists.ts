/** Whose work a list holds, where each list is, and what its address narrows it to. */
import type { Desk, Narrowed, Whose } from '#desk'
import { addDays, type Day } from '#kernel'
import { allegationCategories, allMatterStates, rules, type Tier } from '#law'
import type { Around } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { stages } from '../stages.ts'

export const lists = {
  mine: { address: '/work/mine', name: 'Mine' },
  team: { address: '/work/team', name: 'My team' },
  force: { address: '/work/force', name: 'Force' },
  watching: { address: '/work/watching', name: 'Watching' },
  nobody: { address: '/work/not-taken', name: 'Not taken' },
} as const satisfies Record<Whose, { address: string; name: string }>

/** Whose work someone sees first: the head of the department looks over everybody's. */
export function firstList({ as }: Pick<Around, 'as'>): Whose {
  return mayDo(as, 'lead') ? 'force' : 'mine'
}

type Option = Readonly<{ value: string; text: string }>

const tierNames = [
  'statute',
  'regulations',
  'case-law',
  'guidance',
  'practice',
  'house',
] as const satisfies readonly Tier[]
const tiers: Readonly<Record<Tier, string>> = {
  statute: 'Must: an Act',
  regulations: 'Must: regulations',
  'case-law': 'Case law',
  guidance: 'Guidance expects',
  practice: 'Practice',
  house: 'This force’s rule',
}
const bearers = {
  'local-policing-body': 'Owed by the local policing body',
  'director-general': 'Owed by the IOPC',
  'relevant-review-body': 'Owed by the review body',
  'delegated-authority': 'Owed by a force proceedings were delegated to',
  'appropriate-authority': 'Owed by us',
} as const
const ages = {
  '28': 'More than 4 weeks old',
  '120': 'More than 4 months old',
  '365': 'More than a year old',
}

const options = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

const duties = options(
  Object.fromEntries(
    rules
      .filter(({ sort }) => sort === 'duty')
      .map(({ id, title }) => [id, title] as const)
      .toSorted(([, one], [, other]) => one.localeCompare(other)),
  ),
)
const codes = allegationCategories.map(({ code, name }) => ({
  value: code,
  text: `${code} ${name}`,
}))
const standing = allMatterStates.map(value => ({ value, text: stages[value].text }))

export type Field = Readonly<{
  name: string
  label: string
  options: readonly Option[]
  chosen: string
}>

/** The choices a list can be narrowed by, each with what the address chose. */
export async function fieldsOf(desk: Desk, here: Around): Promise<readonly Field[]> {
  const people = await desk.work.colleagues(here.as)
  const asked = (name: string, all: readonly Option[]) => {
    const said = here.query.get(name) ?? ''
    return all.some(({ value }) => value === said) ? said : ''
  }
  const field = (name: string, label: string, all: readonly Option[]): Field => ({
    name,
    label,
    options: all,
    chosen: asked(name, all),
  })
  const hidden = here.hideNames
    ? []
    : [
        field(
          'handler',
          'Handler',
          people.map(one => ({ value: one.person, text: one.name })),
        ),
      ]
  return [
    field('duty', 'What is owed', duties),
    field('tier', 'How strong', options(tiers)),
    field('stage', 'Where it stands', standing),
    field('category', 'Allegation category', codes),
    ...hidden,
    field('owed-by', 'Owed by', options(bearers)),
    field('age', 'Age', options(ages)),
  ]
}

/** What the chosen values narrow a list to. */
export function narrowedBy(fields: readonly Field[], today: Day): Narrowed {
  const chosen = new Map(fields.map(({ name, chosen: value }) => [name, value]))
  const said = (name: string) => chosen.get(name) || undefined
  const tier = tierNames.find(one => one === said('tier'))
  const age = said('age')
  const [rule, matterState, code] = [said('duty'), said('stage'), said('category')]
  const [handler, bearer] = [said('handler'), said('owed-by')]
  return {
    ...(rule ? { rule } : {}),
    ...(tier ? { tier } : {}),
    ...(matterState ? { matterState } : {}),
    ...(code ? { code } : {}),
    ...(handler ? { handler } : {}),
    ...(bearer ? { bearer } : {}),
    ...(age ? { madeBefore: addDays(today, -Number(age)) } : {}),
  }
}

/** The part of an address that keeps what was chosen; empty where nothing was. */
export function chosenIn(fields: readonly Field[]): string {
  const chosen = fields.filter(({ chosen: value }) => value !== '')
  return new URLSearchParams(chosen.map(({ name, chosen: value }) => [name, value])).toString()
}
