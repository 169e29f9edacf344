import { isAbsolute, relative, sep } from 'node:path'

/**
 * A file's path as the template's author would write it: from the working directory, or absolute when the file is not
 * below it. Packer shows paths so in manifests and lists of artifacts.
 */
export function artifactPath(path: string, directory: string): string {
  const short = relative(directory, path)
  const isElsewhere = short === '' || short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short)
  return isElsewhere ? path : short
}
