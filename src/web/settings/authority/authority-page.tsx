export function AuthorityPage() {
  return null;
}
