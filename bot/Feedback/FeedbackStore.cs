using System.Data.Common;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Feedback;

/// <summary>Opinions in the database. Needs <see cref="Storage.BotMigrations"/>.</summary>
internal sealed class FeedbackStore(IDatabase database)
{
    /// <summary>
    /// Keeps an opinion. One per person, card and topic: the same again changes nothing, another replaces it.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public async ValueTask<bool> SaveAsync(GivenFeedback feedback, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            await using var command = write.Transaction.Connection!.CreateCommand();
            command.Transaction = write.Transaction;
            command.CommandText = """
                INSERT INTO feedback (person, account, answer, topic, choice, given_at, scored_at, score, raw, band, scorecard, scorecard_version, drivers, channel)
                VALUES (@person, @account, @answer, @topic, @choice, @given_at, @scored_at, @score, @raw, @band, @scorecard, @scorecard_version, @drivers, @channel)
                ON CONFLICT (COALESCE(person, ''), channel, account, answer, topic, scored_at)
                DO UPDATE SET choice = excluded.choice, given_at = excluded.given_at WHERE feedback.choice <> excluded.choice
                """;
            Fill(command, feedback);
            var isChange = await command.ExecuteNonQueryAsync(cancellationToken) > 0;
            await write.CommitAsync(cancellationToken);
            return isChange;
        }
        catch (DbException failure)
        {
            throw database.Explain("Feedback cannot be saved", failure);
        }
    }

    /// <summary>Everything, oldest first.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<IReadOnlyList<GivenFeedback>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT person, account, answer, choice, given_at, scored_at, score, raw, band, scorecard, scorecard_version, drivers, channel
                FROM feedback ORDER BY given_at, id
                """;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var all = new List<GivenFeedback>();
            while (await reader.ReadAsync(cancellationToken)) all.Add(Row(reader));
            return all;
        }
        catch (DbException failure)
        {
            throw database.Explain("The feedback in the store cannot be read", failure);
        }
    }

    private static void Fill(DbCommand command, GivenFeedback feedback)
    {
        Add(command, "@person", feedback.Person?.Value);
        Add(command, "@account", feedback.Account.Value);
        Add(command, "@answer", feedback.Answer);
        Add(command, "@topic", feedback.Topic);
        Add(command, "@choice", FeedbackWords.Of(feedback.Choice));
        Add(command, "@given_at", feedback.GivenAt.UtcTicks);
        Add(command, "@scored_at", feedback.ScoredAt.UtcTicks);
        Add(command, "@score", feedback.Score);
        Add(command, "@raw", feedback.Raw);
        Add(command, "@band", BandWords.Of(feedback.Band));
        Add(command, "@scorecard", feedback.Scorecard);
        Add(command, "@scorecard_version", feedback.ScorecardVersion);
        Add(command, "@drivers", feedback.Drivers);
        Add(command, "@channel", feedback.Channel);
    }

    private static GivenFeedback Row(DbDataReader row) => new(
        row.IsDBNull(0) ? null : new UserId(row.GetString(0)),
        new AccountId(row.GetString(1)),
        row.GetString(2),
        FeedbackWords.Read(row.GetString(3)) ?? FeedbackChoice.TooLow,
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        row.IsDBNull(6) ? null : row.GetInt32(6),
        row.IsDBNull(7) ? null : row.GetDouble(7),
        BandWords.Read(row.GetString(8)),
        row.IsDBNull(9) ? null : row.GetString(9),
        row.IsDBNull(10) ? null : row.GetInt32(10),
        row.GetString(11),
        row.GetString(12));

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
