import type { Format } from './format.ts'
import { markdown } from './markdown.ts'
import { record } from './record.ts'
import { txt } from './txt.ts'

/** Every file format, in the order of the menus. */
export const formats = [txt, markdown, record] as const satisfies readonly Format[]

export type FormatId = (typeof formats)[number]['id']
