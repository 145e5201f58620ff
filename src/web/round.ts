/** The round every page goes: show; read, decide, explain; redirect. Written here and only here. */
import { londonTime } from '#kernel'
import { networkOf } from './limits.ts'
import type { Barrier } from './needs.ts'
import type { Action, Download, Form, Here, Limit, Seen, Sent } from './page.ts'
import type { Answered, FormShown, Round, SentForm } from './round-types.ts'
import { createSheet, type Problem, type Sheet, typedOf } from './sheet.ts'

const hidden: Answered = { type: 'Hidden' }
const forged: Answered = { type: 'Forged' }

// The params of an address are checked by its pattern; this gives them their names.
function hereOf<Path extends string>({ params, around }: Round): Here<Path> {
  return { ...params, ...around } as Here<Path>
}

function sentOf<Path extends string>(round: Round, form: Pick<SentForm, 'command' | 'seen'>) {
  const here = hereOf<Path>(round)
  const { command, seen } = form
  return { ...here, as: { ...here.as, command }, command, seen } as Sent<Path>
}

function shown<Path extends string, View extends object>(
  shape: Seen<Path, View>,
  round: Round,
  view: View,
  status: number,
  form?: FormShown,
): Answered {
  const { title, back, reference } = shape
  const here = hereOf<Path>(round)
  return {
    type: 'Shown',
    status,
    view,
    title: typeof title === 'function' ? title(view) : (title ?? round.words.t('title')),
    back: typeof back === 'function' ? back(here, view) : back,
    reference: reference?.(view),
    form,
  }
}

export async function runShow<Path extends string, View extends object, C, R, A>(
  shape: Seen<Path, View> | (Seen<Path, View> & Form<Path, View, C, R, A>),
  round: Round,
): Promise<Answered> {
  const view = await shape.show(round.desk, hereOf<Path>(round))
  if (view === undefined) return hidden
  if ('elsewhere' in view) return { type: 'Redirected', to: view.elsewhere }
  if (!('submit' in shape)) return shown(shape, round, view, 200)
  return shown(shape, round, view, 200, {
    typed: round.kept ?? typedOf(shape.fill?.(view) ?? {}),
    problems: [],
    command: undefined,
    version: shape.versions?.of(view),
    takesFiles: shape.receive !== undefined,
    wasKept: round.kept !== undefined,
    stale: undefined,
  })
}

export async function runSubmit<Path extends string, View extends object, Command, Refusal, Answer>(
  shape: Seen<Path, View> & Form<Path, View, Command, Refusal, Answer>,
  round: Round,
): Promise<Answered> {
  const { desk } = round
  const { receive } = shape
  // Files are heavy: whoever sends too many is asked to wait before any of this one is read.
  const early = receive ? takeTurns(shape.limits, round, emptySheet(round)) : undefined
  if (early && early.wait > 0) return { type: 'Limited', seconds: early.wait, typed: new Map() }
  const form = await round.form(
    receive && ((sofar, file) => receive(desk, sentOf<Path>(round, sofar), file)),
  )
  if (!form) return forged
  const { typed } = form
  const here = sentOf<Path>(round, form)
  const sheet = createSheet(typed, round.around, form)

  const turns = early ?? takeTurns(shape.limits, round, sheet)
  if (turns.wait > 0) return { type: 'Limited', seconds: turns.wait, typed }

  const view = await shape.show(desk, hereOf<Path>(round))
  if (view === undefined) return hidden
  if ('elsewhere' in view) return { type: 'Redirected', to: view.elsewhere }

  const again = (
    status: number,
    problems: readonly Problem[],
    more: Partial<FormShown> = {},
    seen: View = view,
  ) =>
    shown(shape, round, seen, status, {
      typed,
      problems,
      command: form.command,
      version: form.seen ?? shape.versions?.of(view),
      takesFiles: receive !== undefined,
      wasKept: false,
      stale: undefined,
      ...more,
    })

  const read = shape.read(sheet, view)
  if (!read.ok) {
    turns.giveBack()
    const problems = [...form.fileProblems, ...read.refusal]
    // With nothing wrong it was a button of the page's own: another of these, back to the words.
    return again(problems.length > 0 ? 400 : 200, problems)
  }
  if (form.fileProblems.length > 0) return again(400, form.fileProblems)

  if (shape.proof && sheet.text('proof') === 'yes') {
    const sending = await shape.proof(desk, here, read.value)
    turns.giveBack()
    return sending ? { type: 'Sending', sending } : hidden
  }
  if (shape.check && sheet.text('checked') !== 'yes') {
    const checked = await shape.check(desk, here, read.value)
    turns.giveBack()
    return checked ? again(200, [], {}, { ...view, checked }) : hidden
  }
  const answer = await shape.submit(desk, here, read.value)
  if (answer.ok) {
    turns.giveBack()
    return { type: 'Redirected', to: shape.next(here, answer.value) }
  }
  const { refusal } = answer
  if (isHidden(refusal)) return hidden
  if (!isStale(refusal)) return again(422, [shape.explain(refusal, round.around.t)])
  const { changes, version } = refusal
  return again(409, [], {
    version,
    stale: {
      changes: changes.map(({ by, did, at }) => ({ by, did, time: londonTime(at) })),
      differences: shape.versions?.compare(view, sheet) ?? [],
    },
  })
}

export async function runAction<Path extends string, Command, Refusal, Answer>(
  shape: Action<Path, Command, Refusal, Answer>,
  round: Round,
): Promise<Answered> {
  const form = await round.form()
  if (!form) return forged
  const here = sentOf<Path>(round, form)
  const sheet = createSheet(form.typed, round.around)
  const { wait } = takeTurns(shape.limits, round, sheet)
  if (wait > 0) return { type: 'Limited', seconds: wait, typed: form.typed }
  const read = shape.read(sheet)
  if (!read.ok) return { type: 'Refused', words: read.refusal.map(({ words }) => words).join('. ') }
  const answer = await shape.submit(round.desk, here, read.value)
  if (answer.ok) return { type: 'Redirected', to: shape.next(here, answer.value) }
  const { refusal } = answer
  if (isHidden(refusal)) return hidden
  if (!isStale(refusal))
    return { type: 'Refused', words: shape.explain(refusal, round.around.t).words }
  const [change] = refusal.changes
  return { type: 'Refused', words: change ? `${change.by} ${change.did}` : '' }
}

export async function runDownload<Path extends string>(
  shape: Download<Path>,
  round: Round,
): Promise<Answered> {
  const sending = await shape.send(round.desk, hereOf<Path>(round))
  if (!sending) return hidden
  if ('elsewhere' in sending) return { type: 'Redirected', to: sending.elsewhere }
  return { type: 'Sending', sending }
}

function emptySheet({ around }: Round): Sheet {
  return createSheet(new Map(), around)
}

type Turns = Readonly<{ wait: number; giveBack(): void }>

/** One turn of each limit, or none of any: waiting for one must not use up another. */
function takeTurns(limits: readonly Limit[] = [], round: Round, sheet: Sheet): Turns {
  const { around } = round
  const taken = limits.map(({ name, pace, key, costs }) => {
    const limiter = round.limiter(name, pace)
    const whose = key ? key(sheet, around) : networkOf(around.address)
    return { costs, wait: limiter.take(whose), giveBack: () => limiter.giveBack(whose) }
  })
  const wait = Math.max(0, ...taken.map(one => one.wait))
  if (wait > 0) for (const one of taken) if (one.wait === 0) one.giveBack()
  return {
    wait,
    giveBack() {
      for (const one of taken) if (one.costs === 'failures') one.giveBack()
    },
  }
}

type Typeless = Readonly<{ type?: unknown }>
function isStale<Refusal>(
  refusal: Refusal | Barrier,
): refusal is Extract<Barrier, { type: 'Stale' }> {
  return (refusal as Typeless).type === 'Stale'
}
function isHidden<Refusal>(
  refusal: Refusal | Barrier,
): refusal is Extract<Barrier, { type: 'NotPermitted' }> {
  return (refusal as Typeless).type === 'NotPermitted'
}
