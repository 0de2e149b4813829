package storage

type countCache struct{}
