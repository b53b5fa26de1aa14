# Loads the audit of a data package by the types that its codebook states.
where <- commandArgs(trailingOnly = TRUE)[1]
kinds <- c(text = "character", list = "character", rules = "character", integer = "integer",
           decimal = "numeric", truth = "logical", date = "Date")
codebook <- read.csv(file.path(where, "codebook.csv"), encoding = "UTF-8")
own <- codebook[codebook$table == "audit", ]
classes <- setNames(unname(kinds[own$holds]), own$column)
audit <- read.csv(file.path(where, "audit.csv"), colClasses = classes, na.strings = "", encoding = "UTF-8")
stopifnot(identical(names(audit), own$column))
stopifnot(all(mapply(function(column, class) inherits(audit[[column]], class), own$column, classes)))
stopifnot(!anyNA(audit$reviewed), !anyNA(audit$year))
cat(nrow(audit), sum(audit$status == "met"), mean(audit$target_value, na.rm = TRUE), "\n")
