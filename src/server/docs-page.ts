import type { JsonSchema, OpenApiDocument, Operation } from '../api/openapi/document.ts';
import { errors } from '../model/errors.ts';

/** The interface as a page for people: one document, no scripts, nothing fetched from elsewhere. */
export function docsPage(document: OpenApiDocument): string {
  const { info, tags, paths, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const contents = tags.map(
    (tag) =>
      `<li><a href="#${tag.name}">${safe(tag.description)}</a><ul>${operations
        .filter(({ operation }) => operation.tags.includes(tag.name))
        .map(
          ({ operation }) =>
            `<li><a href="#${operation.operationId}">${safe(operation.operationId)}</a></li>`,
        )
        .join('')}</ul></li>`,
  );
  const sections = tags.map(
    (tag) =>
      `<section aria-labelledby="${tag.name}"><h2 id="${tag.name}">${safe(tag.description)}</h2>${operations
        .filter(({ operation }) => operation.tags.includes(tag.name))
        .map(({ path, method, operation }) => operationPart(path, method, operation))
        .join('')}</section>`,
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) => schemaPart(name, schema));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(info.title)} · 接口说明 API reference</title><style>${style}</style></head>
<body><header><h1>${safe(info.title)} · 接口说明 <span lang="en">API reference</span></h1>
<p lang="en">${withCode(info.description)}</p>
<p><a href="/api/openapi.json">OpenAPI ${document.openapi}（JSON）</a></p></header>
<nav aria-label="目录 Contents"><ul>${contents.join('')}<li><a href="#schemas">数据 · Schemas</a></li><li><a href="#errors">错误代码 · Error codes</a></li></ul></nav>
<main>${sections.join('')}<section aria-labelledby="schemas"><h2 id="schemas">数据 · Schemas</h2>${schemas.join('')}</section>${errorPart()}</main>
</body></html>`;
}

function operationPart(path: string, method: string, operation: Operation): string {
  const parameters = operation.parameters.map(
    (one) =>
      `<tr><td><code>${safe(one.name)}</code></td><td>${one.in}${one.required ? ', required' : ''}</td><td>${withCode(
        [typeWords(one.schema), one.description ?? ''].filter(Boolean).join('. '),
      )}</td></tr>`,
  );
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([mime, { schema }]) => `<h4>Body <code>${safe(mime)}</code></h4>${block(schema)}`,
  );
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const [mime = '', content] = Object.entries(response.content ?? {})[0] ?? [];
    // A problem always looks the same; its codes are what differs.
    const shown = content && status === '200' ? block(content.schema) : '';
    const words = response.description.split('\n\n').map((line) => `<p>${withCode(line)}</p>`);
    return `<dt>${status} <code>${safe(mime)}</code></dt><dd>${words.join('')}${shown}</dd>`;
  });
  return `<article lang="en" aria-labelledby="${operation.operationId}">
<h3 id="${operation.operationId}"><code>${method.toUpperCase()} ${safe(path)}</code> ${safe(operation.operationId)}</h3>
<p>${withCode(operation.summary)}${operation.security?.length === 0 ? ' (open)' : ''}</p>
${parameters.length > 0 ? `<table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What</th></tr></thead><tbody>${parameters.join('')}</tbody></table>` : ''}
${bodies.join('')}<h4>Responses</h4><dl>${responses.join('')}</dl></article>`;
}

function schemaPart(name: string, schema: JsonSchema): string {
  const title = typeof schema['title'] === 'string' ? `${schema['title']} · ` : '';
  return `<article aria-labelledby="schema-${safe(name)}"><h3 id="schema-${safe(name)}">${safe(title)}<code>${safe(name)}</code></h3>${block(schema)}</article>`;
}

// The `type` of a problem leads here.
function errorPart(): string {
  const rows = Object.entries(errors).map(
    ([code, { status, zh, en }]) =>
      `<tr id="error-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${safe(zh)}<br><span lang="en">${safe(en)}</span></td></tr>`,
  );
  return `<section aria-labelledby="errors"><h2 id="errors">错误代码 · Error codes</h2><table><thead><tr><th scope="col">代码</th><th scope="col">HTTP</th><th scope="col">说明</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

// Folded by the page itself, so that it opens without a script.
function block(schema: JsonSchema): string {
  const text = JSON.stringify(schema, null, 2);
  const code = safe(text).replace(
    /#\/components\/schemas\/(\w+)/g,
    (all, name: string) => `<a href="#schema-${name}">${all}</a>`,
  );
  const printed = `<pre tabindex="0"><code>${code}</code></pre>`;
  return text.length < 400 ? printed : `<details><summary>JSON Schema</summary>${printed}</details>`;
}

function typeWords(schema: JsonSchema): string {
  const { type, enum: values, maxLength, format } = schema;
  if (Array.isArray(values)) return values.join(' | ');
  return [type, format, maxLength === undefined ? '' : `at most ${String(maxLength)}`]
    .filter(Boolean)
    .join(', ');
}

function safe(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (char) => names[char] ?? char);
}

function withCode(text: string): string {
  return safe(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

const style = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}h3{margin-top:2.5rem;overflow-wrap:anywhere}
nav ul{columns:18rem;padding-left:1.2rem}nav ul ul{columns:1}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8886;overflow-wrap:anywhere}
pre{overflow:auto;max-height:30rem;padding:.75rem;border:1px solid #8886;border-radius:4px}dd{margin:0 0 .75rem 1rem}dd p{margin:0}
dt{font-weight:600}summary{cursor:pointer}code{font-size:.9em}`;
