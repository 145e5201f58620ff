/** What every page is drawn with: the words, the header, the footer, the form round the task. */
import type { Instant } from '#kernel'
import type { Assets } from './assets.ts'
import type { WebConfig, World } from './config.ts'
import { dateWords } from './dates.ts'
import { anchorOf, createFields } from './fields.ts'
import { formToken } from './form-token.ts'
import { shownTo } from './kept-forms.ts'
import { offeredLanguages } from './language.ts'
import { homeOf, navigationOf } from './navigation.ts'
import type { Actor, LookedAt } from './needs.ts'
import { isForStaff } from './permission.ts'
import type { Render } from './render.ts'
import type { Answered, FormShown } from './round-types.ts'
import type { Audience } from './routes.ts'
import type { Visitor } from './sessions.ts'
import { languages, type Words } from './words.ts'

export type Setting = Readonly<{
  config: WebConfig
  world: World
  assets: Assets
  render: Render
}>

/** Where a page is being drawn, and for whom. */
export type Place = Readonly<{
  audience: Audience
  path: string
  visitor: Visitor
  words: Words
  printLook: Readonly<{ what: LookedAt; subject: string | undefined }> | undefined
  /** When the reader’s emergency access to what is shown ends. */
  emergencyUntil?: Instant | undefined
}>

type Shown = Extract<Answered, { type: 'Shown' }>

export function drawPage(
  setting: Setting,
  place: Place,
  template: string,
  answered: Shown,
): string {
  const { words, visitor } = place
  const { form, view, title, back, reference } = answered
  const problems = form?.problems ?? []
  const isError = problems.length > 0
  return setting.render(template, {
    ...view,
    ...frameOf(setting, place, isError ? words.t('error.prefix', { title }) : title),
    title,
    back,
    foot: footOf(setting, place, reference),
    ...(form && {
      sheet: createFields(form.typed, problems, words),
      problems: problems.map(problem => ({
        text: problem.words,
        href: anchorOf(problem, form.typed),
      })),
      form: {
        hidden: hiddenFields(setting, visitor, form),
        action: place.path,
        takesFiles: form.takesFiles,
        wasKept: form.wasKept,
        stale: form.stale,
      },
    }),
  })
}

/** Words, dates and addresses: everything the frame and any plain page needs. */
export function frameOf(setting: Setting, place: Place, title: string): object {
  const { config, assets } = setting
  const { words, visitor, audience } = place
  return {
    t: words.t,
    rich: words.rich,
    on: dateWords(words),
    lang: words.language,
    languages: languagesOf(config, words, place.path),
    pageTitle: words.t('title.whole', { title, service: config.serviceName }),
    service: config.serviceName,
    authority: bodyOf(config, visitor).name,
    demonstration: config.demonstration,
    // From a complaint that is open, by way of the page that shuts it; else straight there.
    exitTo: 'matter' in visitor.as.actor ? '/track/exit' : config.neutralSite,
    asset: assets.address,
    audience,
    isStaff: isForStaff(audience),
    path: place.path,
    printLook: place.printLook,
    emergencyUntil: place.emergencyUntil && dateWords(words).moment(place.emergencyUntil),
    signedIn: signedInOf(visitor.as.actor),
    navigation: navigationOf(visitor.as, place.path),
    home: homeOf(visitor.as),
    hideNames: visitor.hideNames,
    frameToken: tokenFor(setting, visitor),
    newCommand: () => setting.world.id(),
    // A name where names are shown, and a plain word where they are hidden.
    person: (name: string, instead: string) => (visitor.hideNames ? instead : name),
    problems: [],
    form: undefined,
    back: undefined,
    foot: undefined,
  }
}

/** Whoever works here reads the name of their own body: a reviewer's is not the force's. */
function bodyOf({ authority, bodies }: WebConfig, { as }: Visitor): WebConfig['authority'] {
  if (as.actor.type !== 'staff') return authority
  return bodies.find(({ id }) => id === as.authority) ?? authority
}

/** The switch at the top of pages with a catalogue: nothing where there is nothing to choose. */
function languagesOf(config: WebConfig, { language }: Words, path: string): readonly object[] {
  const codes = offeredLanguages(config)
  if (codes.length < 2) return []
  return codes.map(code => ({
    lang: code,
    text: languages[code],
    href: `${path}?lang=${code}`,
    current: code === language,
  }))
}

function signedInOf(actor: Actor): object | undefined {
  return actor.type === 'staff' ? { name: actor.name, role: actor.role } : undefined
}

function tokenFor({ config, world }: Setting, { secret }: Visitor): string {
  return formToken(config.cookieKey, secret, world.random(32))
}

function hiddenFields(setting: Setting, visitor: Visitor, form: FormShown): readonly object[] {
  const { config, world } = setting
  const mark = shownTo(config, visitor.as.actor)
  return [
    // First, so that it is known before any file in the same form arrives.
    { name: 'token', value: tokenFor(setting, visitor) },
    { name: 'command', value: form.command ?? world.id() },
    ...(form.version === undefined ? [] : [{ name: 'seen', value: String(form.version) }]),
    ...(mark ? [{ name: 'for', value: mark }] : []),
  ]
}

function footOf({ world }: Setting, { visitor, words }: Place, reference: string | undefined) {
  const { actor } = visitor.as
  const at: Instant = world.now()
  if (actor.type !== 'staff') return undefined
  return { reference, by: actor.name, at: dateWords(words).moment(at) }
}
