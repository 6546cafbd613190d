      new [=Name]PartitionReader.Misfits(),
