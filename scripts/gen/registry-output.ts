import { findSources } from './find-sources.ts';
import { findTypes } from './find-types.ts';
import type { Output } from './output.ts';
import { exampleFile, serverRegistry, webRegistry } from './registry-files.ts';
import { findKinds, widgetsFile } from './widgets-file.ts';

/** The generated TypeScript: made from the names of folders and files alone. */
export function registryOutput(root: string): Output {
  const types = findTypes(root);
  const sources = findSources(root);
  return {
    'src/domain/server.gen.ts': serverRegistry(types, sources),
    'src/domain/web.gen.ts': webRegistry(types, sources),
    'src/domain/examples.gen.ts': exampleFile(types),
    'src/fields/widgets.gen.ts': widgetsFile(findKinds(root)),
  };
}
