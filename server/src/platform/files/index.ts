export { type FileFolder, fileFolder, type Received } from './folder.ts'
export { FILE_MAX_BYTES, nameFile, openFile, receiveFile, StoredFile, saveFile } from './store.ts'
