# Marks between words, and what the system says.

list-separator = 、
quoted = “{ $words }”
labelled = { $label }：{ $words }

## What the system says

io-not-found = 没有这个文件
io-permission-denied = 没有权限
io-full = 磁盘已满或超出限额
io-folder = 这是一个文件夹
io-not-a-folder = 路径中有一段不是文件夹
io-read-only = 所在的介质只读
io-invalid-name = 文件名无效
io-device = 是设备、管道或套接字，不是文件；请先存为文件再指定
io-large = 超过{ $limit }字节
io-no-memory = 内存不足
