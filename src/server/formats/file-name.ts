const LONGEST_NAME = 80

/** What no system's file names may hold. */
const unsafe = /[\\/:*?"<>|\s]|\p{Cc}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/gu

/** Invisible characters, such as those that turn the direction and disguise an extension. */
const invisible = /\p{Cf}/gu

/** Names of devices on Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name made of a title: a single name on every system, never a path or a hidden file. */
export const fileName = (title: string, extension: string): string => {
  const plain = title.slice(0, 1000).replace(invisible, '').replace(unsafe, ' ').replace(/ +/g, ' ')
  const name = [...plain]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${name === '' || reserved.test(name) ? `text ${name}`.trimEnd() : name}.${extension}`
}
