import type { FastifyReply, FastifyRequest } from 'fastify';

/** Nothing from elsewhere, nowhere else; antd writes its styles into the page, so styles may be inline. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets what every answer carries. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  // Only where it came over HTTPS, to us or to a proxy that we trust: else the next visit would find no door.
  if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
  void reply.headers({
    'x-request-id': request.id,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  });
}
