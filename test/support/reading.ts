/** A result as JSON without how its files were read, which differs from format to format. */
export function withoutReading(text: string): string {
  return text.replace(/^ {2}"reading": \{$[\s\S]*?^ {2}\},\n/m, '');
}
