import { type LanguageTool, openLanguageTool } from '../language-tool/language-tool.ts'
import { type Terminal, UsageError } from './command.ts'

/** The LanguageTool that `LANGUAGETOOL_URL` names; nothing when it names none. */
export const languageToolOf = ({
  environment,
}: Pick<Terminal, 'environment'>): { readonly languageTool?: LanguageTool } => {
  const address = environment.LANGUAGETOOL_URL || undefined
  if (address === undefined) return {}
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(`LANGUAGETOOL_URL is no http or https address: ${address}`)
  }
  return { languageTool: openLanguageTool({ url }) }
}
