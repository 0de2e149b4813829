package main

import (
	"context"
	"flag"
	"fmt"
)

func prepareExport(std streams, flags *flag.FlagSet) action {
	return func(context.Context, []string) error {
		return fmt.Errorf("%w: export: name the file to write with -o", errUsage)
	}
}
