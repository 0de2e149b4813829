package main

import (
	"context"
	"flag"
)

func prepareCheck(std streams, flags *flag.FlagSet) action {
	library := addLibraryFlag(flags)
	return func(ctx context.Context, args []string) error {
		l, err := library.openExisting()
		if err != nil {
			return err
		}
		defer l.Close()
		return nil
	}
}
