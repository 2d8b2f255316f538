using Npgsql;

namespace HealthScore.Testing;

/// <summary>An empty schema of its own for one test, in the database of this test run.</summary>
internal sealed class TestSchema : IDisposable
{
    private static int _count;

    /// <summary>Of the schema, and of the program among the server's clients.</summary>
    public string Name { get; } = $"test_{Interlocked.Increment(ref _count)}";

    private readonly PostgresServer _server;

    public TestSchema() : this(PostgresServer.OfThisRun)
    {
    }

    public TestSchema(PostgresServer server)
    {
        _server = server;
        Execute($"CREATE SCHEMA {Name}");
    }

    /// <summary>For the program: all that it makes lands in this schema.</summary>
    public string ConnectionString => $"{_server.ConnectionString};Search Path={Name};Application Name={Name}";

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Application Name=test");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public object? Value(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Application Name=test");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Execute($"SET client_min_messages = warning; DROP SCHEMA {Name} CASCADE");
}
