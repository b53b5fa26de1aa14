# Marks between words, and what the system says.

list-separator = {", "}
quoted = “{ $words }”
labelled = { $label }: { $words }

## What the system says

io-not-found = no such file
io-permission-denied = permission denied
io-full = the disk is full, or a quota is used up
io-folder = it is a folder
io-not-a-folder = a part of the path is not a folder
io-read-only = it lies where nothing may be written
io-invalid-name = the file name is not valid
io-device = it is a device, a pipe or a socket, not a file; save it as a file first
io-large = it has more than { $limit } bytes
io-no-memory = there is not enough memory
