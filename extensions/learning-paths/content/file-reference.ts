/** In the fields of a block: a file of the folder, as a path from its root. A class, so that no text is taken for one. */
export class FileReference {
	readonly file: string;

	constructor(file: string) {
		this.file = file;
	}
}
