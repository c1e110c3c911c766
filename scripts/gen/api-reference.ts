import type { OpenApiDocument } from '../../src/api/openapi/document.ts';
import { notice, page, table } from './markdown.ts';

/** Every endpoint with what it takes and may refuse; the schemas stand in `openapi.json`. */
export function apiReference({ tags, paths }: OpenApiDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const parts = tags.flatMap((tag) => [
    `## ${tag.description}`,
    ...operations
      .filter(({ operation }) => operation.tags.includes(tag.name))
      .flatMap(({ path, method, operation }) => {
        const parameters = operation.parameters.map((one) => [
          `\`${one.name}\``,
          one.in,
          one.required ? 'required' : '',
          one.description ?? '',
        ]);
        const refusals = Object.entries(operation.responses)
          .filter(([status]) => status !== '200')
          .map(
            ([status, { description }]) =>
              `${status}: ${[...description.matchAll(/`([a-z-]+)`/g)].map((m) => m[1]).join(', ')}`,
          );
        return [
          `### \`${method.toUpperCase()} ${path}\` ${operation.operationId}`,
          `${operation.summary}.${operation.security?.length === 0 ? ' Open.' : ''}`,
          ...(parameters.length > 0 ? [table(['Parameter', 'In', '', 'What'], parameters)] : []),
          `Refusals: ${refusals.join(' · ')}`,
        ];
      }),
  ]);
  return page(notice, '# 接口 API reference', ...parts);
}
