/** Every command of `./candour`, in the order help lists them. */
import { accountCommand } from './account.ts'
import { bounce } from './bounce.ts'
import type { Command } from './command.ts'
import { generateCommand } from './generate.ts'
import { importCommand } from './import.ts'
import { law } from './law.ts'
import { ledger } from './ledger.ts'
import { linkCommand } from './link.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [
  serve,
  accountCommand,
  importCommand,
  generateCommand,
  law,
  linkCommand,
  ledger,
  verify,
  bounce,
]
