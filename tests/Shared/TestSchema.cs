using Npgsql;

namespace HealthScore.Testing;

/// <summary>An empty schema of its own for one test, in the database of this test run.</summary>
internal sealed class TestSchema : IDisposable
{
    private static int _count;

    private readonly string _name = $"test_{Interlocked.Increment(ref _count)}";

    private readonly PostgresServer _server;

    public TestSchema() : this(PostgresServer.OfThisRun)
    {
    }

    public TestSchema(PostgresServer server)
    {
        _server = server;
        Execute($"CREATE SCHEMA {_name}");
    }

    /// <summary>For the program: all that it makes lands in this schema.</summary>
    public string ConnectionString => $"{_server.ConnectionString};Search Path={_name};Application Name={_name}";

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

    public void Dispose() => Execute($"SET client_min_messages = warning; DROP SCHEMA {_name} CASCADE");
}
