/** Wanting no more done: received, thought over, confirmed, passed on and decided in the open. */
import type { ToldBy } from '#casework'
import { type Day, londonDay, matterId, refuse } from '#kernel'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { makeConduct } from '../intake/make-conduct.ts'
import type { ReadDesk } from '../read-matter.ts'
import { pauseUntil } from '../track/asks.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type AsCommand, permits } from '../who.ts'

type On = { on: Day }
type Waived = { waived?: Readonly<{ rule: string; why: string }> }
type Received = On & {
  by: ToldBy | 'online'
  words: string
  signed: 'complainant' | 'solicitor' | 'agent' | 'unsigned'
  signature?: string
  pressed: 'yes' | 'no' | 'not-asked'
  pressedWords?: string
}
type Deciding = On & Waived & { publicInterest: boolean; why: string }

export type WithdrawVerbs = Readonly<{
  receiveWithdrawal: Verb<Received>
  queryWithdrawal: Verb<On & { by: ToldBy }>
  confirmWithdrawal: Verb<On & { how: 'signed' | 'no-reply'; words?: string }>
  passOnWithdrawal: Verb<On & { whom: 'director-general' | 'local-policing-body'; by: string }>
  takeBackWithdrawal: Verb<On & { words: string; by: ToldBy | 'online' }>
  considerPressure: Verb<On & { found: string; done: string }>
  /** Where the public interest asks for it, what was complained of goes on as a conduct matter. */
  decideWithdrawal: (as: AsCommand, asked: OnMatter & Deciding) => Promise<Decided>
}>

export function withdrawVerbs(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>) {
  const verbs: WithdrawVerbs = {
    receiveWithdrawal: verb(
      bench,
      'handle',
      ({ on, by, words, signed, signature, pressed, pressedWords }, today) => ({
        type: 'ReceiveWithdrawal',
        on,
        today,
        by,
        words,
        signed,
        ...(signature ? { signature } : {}),
        pressed,
        ...(pressedWords ? { pressedWords } : {}),
        pauseUntil: pauseUntil(on),
      }),
    ),
    queryWithdrawal: verb(bench, 'handle', ({ on, by }, today) => ({
      type: 'QueryWithdrawal',
      on,
      today,
      by,
    })),
    confirmWithdrawal: verb(bench, 'handle', ({ on, how, words }, today) => ({
      type: 'ConfirmWithdrawal',
      on,
      today,
      how,
      ...(words ? { words } : {}),
    })),
    passOnWithdrawal: verb(bench, 'handle', ({ on, whom, by }, today) => ({
      type: 'PassOnWithdrawal',
      on,
      today,
      whom,
      by,
    })),
    takeBackWithdrawal: verb(bench, 'handle', ({ on, words, by }, today) => ({
      type: 'TakeBackWithdrawal',
      on,
      today,
      words,
      by,
    })),
    considerPressure: verb(bench, 'handle', ({ on, found, done }, today) => ({
      type: 'ConsiderPressure',
      on,
      today,
      found,
      done,
    })),
    async decideWithdrawal(as, asked) {
      const view = permits('handle', as) ? await read(as, asked.matter) : undefined
      if (!view) return refuse({ type: 'NotPermitted' })
      const { matter, seen, on, publicInterest, why, waived } = asked
      const { report } = view
      const conduct = publicInterest ? matterId(`conduct-${as.command}`) : undefined
      const said = { on, publicInterest, why, ...(waived ? { waived } : {}) }
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: said,
        command: {
          type: 'DecideWithdrawal',
          today: londonDay(bench.world.now()),
          ...said,
          ...(conduct ? { conductMatter: conduct } : {}),
        },
        also: async tx => {
          if (!conduct || !report) return
          const arising = {
            matter: conduct,
            from: matter,
            said: report,
            about: 'the-same',
          } as const
          await makeConduct(bench, tx, { ...arising, why })
        },
      })
    },
  }
  return verbs
}
