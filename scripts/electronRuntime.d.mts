export function electronExecutable(): string | null
export function downloadElectron(): Promise<string | null>
