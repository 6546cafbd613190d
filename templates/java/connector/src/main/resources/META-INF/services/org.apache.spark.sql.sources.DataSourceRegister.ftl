[=package].[=Name]DataSource
