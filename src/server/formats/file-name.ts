const LONGEST_NAME = 80

/** What no system's file names may hold, and invisible characters that could disguise an extension. */
const unsafe = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/gu

/** Names of devices on Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name made of a title: a single name on every system, never a path or a hidden file. */
export const fileName = (title: string, extension: string): string => {
  const plain = title
    .slice(0, 2 * LONGEST_NAME)
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
  const name = [...plain]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${name === '' || reserved.test(name) ? `text ${name}`.trimEnd() : name}.${extension}`
}
