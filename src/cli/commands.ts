/** Every command of `./candour`, in the order help lists them. */
import { accountCommand } from './account.ts'
import { bounce } from './bounce.ts'
import { bundleCommand } from './bundle.ts'
import type { Command } from './command.ts'
import { earlierCommand } from './earlier.ts'
import { evidenceCommand } from './evidence.ts'
import { explainCommand } from './explain.ts'
import { generateCommand } from './generate.ts'
import { importCommand } from './import.ts'
import { law } from './law.ts'
import { ledger } from './ledger.ts'
import { linkCommand } from './link.ts'
import { networkCommand } from './network.ts'
import { relatedCommand } from './related.ts'
import { serve } from './serve.ts'
import { similarCommand } from './similar.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [
  serve,
  accountCommand,
  importCommand,
  evidenceCommand,
  bundleCommand,
  generateCommand,
  law,
  linkCommand,
  earlierCommand,
  similarCommand,
  relatedCommand,
  networkCommand,
  explainCommand,
  ledger,
  verify,
  bounce,
]
