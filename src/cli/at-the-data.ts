/** Commands carried out where the data are: in the process that has the folder, or else here. */
import { forward, type RemoteIo, refusalWords, type Store, takeLock, type World } from '#store'
import { answerAccount, type MakingFirst } from './account.ts'
import { answerBounce, type RecordingNews } from './bounce.ts'
import { answerBundle, type Bundler } from './bundle.ts'
import { answerEvidence, type Keeper } from './evidence.ts'
import { answerGenerate, type Generator } from './generate.ts'
import { answerImport, type Importer } from './import.ts'
import { answerLedger } from './ledger.ts'

/** What such a command works with, once the data are open. */
export type AtHand = Readonly<{
  store: Store
  /** Writes down what came back for the notice of this token. */
  news: RecordingNews
  importer: Importer
  /** Builds editions of bundles. */
  bundler: Bundler
  /** Puts files into matters, and checks those that are kept. */
  keeper: Keeper
  /** Invites the first administrator of an authority. */
  first: MakingFirst
  /** Not in a running server: it sets the clock back. */
  generator?: Generator
}>

/** The answer to one command line, whoever was given it. */
export async function answerAtTheData(
  argv: readonly string[],
  io: RemoteIo,
  { store, news, importer, keeper, bundler, generator, first }: AtHand,
): Promise<number> {
  const [command] = argv
  switch (command) {
    case 'account':
      return answerAccount(argv, io, first)
    case 'bounce':
      return answerBounce(argv, io, news)
    case 'bundle':
      return answerBundle(argv, io, { store, bundler })
    case 'evidence':
      return answerEvidence(argv, io, { store, keeper })
    case 'generate':
      return answerGenerate(argv, io, generator)
    case 'import':
      return answerImport(argv, io, { store, importer })
    case 'ledger':
      return answerLedger(argv, io, store)
    default:
      throw new Error('no command of this name is carried out at the data')
  }
}

export type DataPlace = Readonly<{
  /** The folder to lock; undefined where the data are in a database many may use. */
  folder: string | undefined
  world: Pick<World, 'now'>
  /** For this command. */
  open: (command: string | undefined) => Promise<AtHand>
}>

/** Carries a command out where the data are: in the process that has the folder, or else here. */
export async function atTheData(
  { folder, world, open }: DataPlace,
  argv: readonly string[],
  io: RemoteIo,
): Promise<number> {
  if (folder === undefined) return withData(open, argv, io)
  const lock = await takeLock(folder, world.now)
  if (!lock.ok) {
    const exit = await forward(folder, argv, io)
    if (exit !== undefined) return exit
    io.err(`${refusalWords(folder, lock.refusal)}\n`)
    return 1
  }
  try {
    return await withData(open, argv, io)
  } finally {
    await lock.value.release()
  }
}

async function withData(
  open: DataPlace['open'],
  argv: readonly string[],
  io: RemoteIo,
): Promise<number> {
  const atHand = await open(argv[0])
  try {
    return await answerAtTheData(argv, io, atHand)
  } finally {
    await atHand.store.close()
  }
}
